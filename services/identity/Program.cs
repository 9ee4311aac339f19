using EspaceFamille.Identity;
using EspaceFamille.Platform;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddIdentity();
    var app = builder.Build();
    app.MapIdentity();
    return app;
}
