using EspaceFamille.Documents;
using EspaceFamille.Documents.Features.Inspection.InspectFile;
using EspaceFamille.Platform;

if (args is ["inspect", ..])
    return InspectCommand.Run();
var builder = WebApplication.CreateBuilder(args);
builder.AddDocuments();
var app = builder.Build();
app.MapDocuments();
return await app.RunOrServeAsync(args);
