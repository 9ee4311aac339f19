using EspaceFamille.Gateway;
using EspaceFamille.Platform;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    // Settings are read beside the executable, from whichever folder it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddGateway();
    var app = builder.Build();
    app.MapGateway();
    return app;
}
