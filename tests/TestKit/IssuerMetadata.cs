using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.TestKit;

/// <summary>Serves the metadata and the keys of the tests' issuer to services that run as processes of their own.</summary>
public sealed class IssuerMetadata : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IssuerMetadata(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<IssuerMetadata> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        const string metadata = $$"""{ "issuer": "{{TestTokens.Issuer}}", "jwks_uri": "{{TestTokens.Issuer}}.well-known/jwks" }""";
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(metadata, "application/json"));
        app.MapGet("/.well-known/jwks", () => Results.Text(TestTokens.JsonWebKeySet, "application/json"));
        await app.StartAsync();
        return new IssuerMetadata(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
