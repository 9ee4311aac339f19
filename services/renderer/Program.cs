using EspaceFamille.Platform;
using EspaceFamille.Renderer;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddRenderer();
    var app = builder.Build();
    app.MapRenderer();
    return app;
}
