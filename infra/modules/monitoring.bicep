// Where logs and metrics go. A daily cap, so that a fault can't run up a bill.
import { tags as tagsOf } from 'types.bicep'

param name string
param location string
param tags tagsOf
param insightsName string
param retentionDays int
param capGb int

@description('Name of the identity that sends metrics.')
param identityName string

@description('Its object id.')
param principalId string

// Monitoring Metrics Publisher, with the id it has in every tenant.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// Known before the deployment, as an object id is not: so a preview can tell whether the assignment changes.
var identityId = resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', identityName)

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: capGb
    }
    features: {
      disableLocalAuth: true
    }
  }
}

// Nobody sends anything here with a key: local authentication is off, so what the server is given to find it opens nothing.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource metricsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

output workspaceId string = workspace.id
output insights string = insights.properties.ConnectionString
