// Everything one installation needs, in a resource group of its own. Who does what: infra/README.md.
targetScope = 'subscription'

@description('Short name of the installation, in lower-case letters, digits and hyphens. With azd it is the name of the environment.')
@minLength(3)
@maxLength(20)
param name string

@description('Region of everything except the bot registration.')
param location string = 'swedencentral'

@description('Entra tenant of the bot. It must be the tenant of the subscription, since a managed identity lives there. Empty: that tenant.')
param tenantId string = ''

@description('Tenants whose people may talk to the bot, separated by commas. Empty: the tenant of the bot.')
param allowedTenants string = ''

@description('Where the bot registration keeps its data. westeurope stays within the EU.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Size of the App Service plan. Always on needs at least B1.')
@allowed(['B1', 'B2', 'B3', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How many instances of the server run.')
@minValue(1)
@maxValue(3)
param instances int = 1

@description('How the stored data is replicated. ZRS survives the loss of a zone.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Where alerts are sent. Empty: they are seen in the portal only.')
param alertEmail string = ''

var botTenant = empty(tenantId) ? tenant().tenantId : tenantId
var tenantsAllowed = empty(allowedTenants) ? botTenant : allowedTenants
var token = uniqueString(subscription().id, name, location)
var tags = {
  'azd-env-name': name
  application: 'medskapa'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: 'log-${name}-${token}'
    insightsName: 'appi-${name}-${token}'
    location: location
    tags: tags
    retentionDays: logDays
    principalId: identity.outputs.principalId
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${name}-${token}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module compute 'modules/compute.bicep' = {
  name: 'compute'
  scope: group
  params: {
    name: 'app-${name}-${token}'
    planName: 'plan-${name}-${token}'
    location: location
    tags: tags
    sku: planSku
    instances: instances
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
  scope: group
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
  scope: group
  params: {
    name: '${name}-${token}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output AZURE_TENANT_ID string = botTenant
output APP_NAME string = compute.outputs.name
output BOT_ID string = identity.outputs.clientId
output BOT_DOMAIN string = compute.outputs.domain
