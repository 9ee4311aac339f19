using EspaceFamille.Documents;
using EspaceFamille.Platform;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddDocuments();
    var app = builder.Build();
    app.MapDocuments();
    return app;
}
