// The server: a Linux App Service that starts the bare server and nothing else.
param name string
param planName string
param location string
param tags object
param sku string
param instances int
param identityId string
param identityClientId string
param tenantId string
param allowedTenants string
param storageAccount string
param workspaceId string

@description('How the server finds Application Insights; it opens nothing by itself.')
param insights string

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
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
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
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
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
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
        // dist/ comes ready built (infra/stage.mjs); App Service only installs what it needs to run.
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'true' }
        { name: 'CUSTOM_BUILD_COMMAND', value: 'npm ci --omit=dev' }
      ]
    }
  }
}

// Code is deployed by people and pipelines that have signed in with Entra, never with a publishing profile.
resource noFtpPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
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
