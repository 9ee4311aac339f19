using EspaceFamille.Documents;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Platform;

if (args is ["inspect", ..])
    return InspectCommand.Run();
var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService("documents", DocumentsModule.AddConsumers);
builder.AddDocuments();
var app = builder.Build();
app.MapPlatform();
app.MapDocuments();
return await app.RunOrServeAsync(args);
