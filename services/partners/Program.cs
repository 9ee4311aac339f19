using EspaceFamille.Partners;
using EspaceFamille.Platform;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPartners();
    var app = builder.Build();
    app.MapPartners();
    return app;
}
