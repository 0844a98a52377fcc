// What `azd up` makes when nothing but the name is chosen.
using '../main.bicep'

param name = 'tillit'
