using EspaceFamille.Platform;
using EspaceFamille.Portal;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    // Static files and settings are found beside the executable, whatever the working directory.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddPlatform("portal");
    builder.AddPlatformDatabase("portal");
    builder.AddPortal();
    var app = builder.Build();
    // A command serves no pages.
    if (!HostCommands.IsCommand)
        app.MapPortal();
    return app;
}
