using EspaceFamille.Documents;
using EspaceFamille.Documents.Features.Inspection.InspectFile;
using EspaceFamille.Platform;

if (args is ["inspect", ..])
    return InspectCommand.Run();
return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddDocuments();
    var app = builder.Build();
    app.MapDocuments();
    return app;
}
