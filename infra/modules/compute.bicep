// The server: a Linux App Service that starts the bare server and nothing else.
import { tags as tagsOf } from 'types.bicep'

param name string
param planName string
param location string
param tags tagsOf
param nodeVersion string
param sku string
param instances int
param zoneRedundant bool

@description('Subnet through which the server reaches what is private. Empty: none.')
param subnetId string
param identityId string
param identityClientId string
param tenantId string
param allowedTenants string
param storageAccount string
param workspaceId string

@description('How the server finds Application Insights; it opens nothing by itself.')
param insights string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'bot' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|${nodeVersion}'
      appCommandLine: 'node dist/main.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
      // PORT is set by App Service.
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'MicrosoftAppId', value: identityClientId }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppTenantId', value: tenantId }
        { name: 'ALLOWED_TENANTS', value: allowedTenants }
        { name: 'AZURE_STORAGE_ACCOUNT', value: storageAccount }
        { name: 'AZURE_STORAGE_ENDPOINT_SUFFIX', value: environment().suffixes.storage }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights }
        // What is deployed is whole (infra/stage.mjs): App Service mounts it as it is and installs nothing.
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
}

// Code is deployed by people and pipelines that have signed in with Entra, never with a publishing profile.
resource noFtpPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

// What the server writes and what the platform does with it. Not HTTP logs: they hold people's addresses.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-log-analytics'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

output name string = app.name
output domain string = app.properties.defaultHostName
