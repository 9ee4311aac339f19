using EspaceFamille.Platform;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>
/// Sets scheme and host of each request to the issuer's, whatever the Host header contains: it can change neither an
/// address in a token nor one in a page. The client's address is the one that the gateway forwards. Runs before all other
/// middleware.
/// </summary>
internal sealed class PublicAddress(IOptions<AuthOptions> auth) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var issuer = auth.Value.Issuer;
        // Omits the default port of the scheme, as clients do.
        var host = new HostString(issuer.Authority);
        app.UseForwardedHeaders();
        app.Use((http, rest) =>
        {
            (http.Request.Scheme, http.Request.Host) = (issuer.Scheme, host);
            return rest(http);
        });
        app.UseResponseCompression();
        // The font and the icons of the sign-in pages need no token.
        app.UseStaticFiles(PagePaths.Root);
        next(app);
    };
}

internal static class PublicAddressSetup
{
    public static void AddPublicAddress(this IServiceCollection services)
    {
        services.AddTransient<IStartupFilter, PublicAddress>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<IdentityOptions>>((options, identity) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var network in identity.Value.TrustedProxies)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }
}
