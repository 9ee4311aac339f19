using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity;

/// <summary>
/// Identity answers for one name, the issuer's, whatever name it was reached by: a Host header from outside can
/// neither change an address in a token nor one in a page. The client's address is the one that the gateway forwards.
/// It has to be known before anything else looks at the request.
/// </summary>
internal sealed class PublicAddress(IOptions<AuthOptions> auth) : IStartupFilter
{
    public static void Add(IServiceCollection services)
    {
        services.AddTransient<IStartupFilter, PublicAddress>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<IdentityServiceOptions>>((options, identity) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var network in identity.Value.TrustedProxies)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var issuer = auth.Value.Issuer;
        // Without the port that https has anyway, as everybody else writes it.
        var host = new HostString(issuer.Authority);
        app.UseForwardedHeaders();
        app.Use((http, rest) =>
        {
            (http.Request.Scheme, http.Request.Host) = (issuer.Scheme, host);
            return rest(http);
        });
        app.UseResponseCompression();
        // The font and the icons of the sign-in pages need no token.
        app.UseStaticFiles(IdentityModule.Pages);
        next(app);
    };
}
