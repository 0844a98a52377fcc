// Everything one installation needs, in a resource group that is there already: what main.bicep makes one for, and what
// tools that are given a group take.
targetScope = 'resourceGroup'

import { principalType } from 'modules/types.bicep'

@description('Short name of the installation, in lower-case letters, digits and hyphens. With azd it is the name of the environment.')
@minLength(3)
@maxLength(20)
param name string

@description('Region of everything except the bot registration.')
param location string = resourceGroup().location

@description('Entra tenant of the bot. It must be the tenant of the subscription, since a managed identity lives there. Empty: that tenant.')
param tenantId string = ''

@description('Tenants whose people may talk to the bot, separated by commas. Empty: the tenant of the bot.')
param allowedTenants string = ''

@description('Where the bot registration keeps its data. westeurope stays within the EU.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Node.js that the server runs on. 22-lts is for where App Service has no 24-lts.')
@allowed(['22-lts', '24-lts'])
param nodeVersion string = '24-lts'

@description('Size of the App Service plan. Always on needs at least B1, zone redundancy a size that begins with P.')
@allowed(['B1', 'B2', 'B3', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How many instances of the server run. Zone redundancy needs two.')
@minValue(1)
@maxValue(3)
param instances int = 1

@description('Whether the instances of the server are spread over zones.')
param zoneRedundant bool = false

@description('How the stored data is replicated. ZRS survives the loss of a zone.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Whether storage is reached from the virtual network of the server only. The command line then runs from there too.')
param privateStorage bool = false

@description('Whether the stored data is locked against being deleted with its account.')
param lockStorage bool = false

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Where logs stop for the day, in gigabytes.')
@minValue(1)
param logCapGb int = 1

@description('Where alerts are sent. Empty: they are seen in the portal only.')
param alertEmail string = ''

@description('Object id of who runs the command line from a desk, which then may read and write what is stored. Empty: nobody.')
param operatorPrincipalId string = ''

@description('What operatorPrincipalId is.')
param operatorPrincipalType principalType = 'User'

var botTenant = empty(tenantId) ? tenant().tenantId : tenantId
var tenantsAllowed = empty(allowedTenants) ? botTenant : allowedTenants
var token = uniqueString(subscription().id, resourceGroup().name, name, location)
var identityName = 'id-${name}-${token}'
var storageName = 'st${token}'
var tags = {
  'azd-env-name': name
  application: 'medskapa'
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: 'log-${name}-${token}'
    insightsName: 'appi-${name}-${token}'
    location: location
    tags: tags
    retentionDays: logDays
    capGb: logCapGb
    identityName: identityName
    principalId: identity.outputs.principalId
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = if (privateStorage) {
  name: 'network'
  params: {
    name: '${name}-${token}'
    location: location
    tags: tags
    storageAccount: storageName
  }
  dependsOn: [storage]
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    isPrivate: privateStorage
    isLocked: lockStorage
    identityName: identityName
    principalId: identity.outputs.principalId
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
    workspaceId: monitoring.outputs.workspaceId
  }
}

module compute 'modules/compute.bicep' = {
  name: 'compute'
  params: {
    name: 'app-${name}-${token}'
    planName: 'plan-${name}-${token}'
    location: location
    tags: tags
    nodeVersion: nodeVersion
    sku: planSku
    instances: instances
    zoneRedundant: zoneRedundant
    subnetId: network.?outputs.serverSubnetId ?? ''
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: botTenant
    allowedTenants: tenantsAllowed
    storageAccount: storage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
    insights: monitoring.outputs.insights
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${name}-${token}'
    location: botLocation
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: botTenant
    domain: compute.outputs.domain
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: '${name}-${token}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    logCapGb: logCapGb
    email: alertEmail
  }
}

output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output AZURE_TENANT_ID string = botTenant
output APP_NAME string = compute.outputs.name
output BOT_ID string = identity.outputs.clientId
output BOT_DOMAIN string = compute.outputs.domain
