using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Who issues access tokens, and from where their keys are read.</summary>
public sealed class AuthOptions
{
    /// <summary>The gateway's public address, with a slash at its end: what tokens name as their issuer.</summary>
    [Required, HttpAddress] public Uri Issuer { get; set; } = new("http://localhost:8080/");

    /// <summary>The identity service's own address, for metadata, keys and back-channel calls.</summary>
    [Required, HttpAddress] public Uri InternalAddress { get; set; } = new("http://127.0.0.1:8081/");

    /// <summary>
    /// The ids of the town's own clients. Tokens of all others are accepted on household routes only, and only for families.
    /// </summary>
    public IReadOnlyList<string> OwnClients { get; set; } = ["portal", "story"];

    /// <summary>Accepts HTTP in all validations, for loopback and tests in containers.</summary>
    public bool AllowHttp { get; set; }
}

/// <summary>
/// Validation of access tokens: by each service itself, for its own name as the audience, and by the gateway, which
/// accepts a token for any of the services; each service then checks its own audience.
/// </summary>
public static class Authentication
{
    public static void AddAccessTokens(this WebApplicationBuilder builder, params string[] audiences)
    {
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthOptions>>((jwt, auth) => Configure(jwt, auth.Value, audiences));
        builder.Services.AddSingleton(WarmStep.IssuerKeys);
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddSingleton<IAuthorizationHandler, HouseholdAuthorization>();
        builder.Services.AddSingleton<IAuthorizationHandler, OwnClientAuthorization>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, HouseholdNotFoundResult>();
    }

    private static void Configure(JwtBearerOptions jwt, AuthOptions auth, string[] audiences)
    {
        jwt.MapInboundClaims = false;
        jwt.Authority = auth.Issuer.AbsoluteUri;
        jwt.TokenValidationParameters.ValidAudiences = audiences;
        jwt.RequireHttpsMetadata = !auth.AllowHttp;
        jwt.BackchannelHttpHandler = new InternalAddressHandler(auth);
        jwt.TokenValidationParameters.ValidIssuer = auth.Issuer.AbsoluteUri;
        jwt.TokenValidationParameters.ValidTypes = ["at+jwt"];
        jwt.TokenValidationParameters.NameClaimType = "sub";
        jwt.TokenValidationParameters.RoleClaimType = "role";
        jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
    }
}

/// <summary>
/// Sends what is addressed to the public issuer to identity's internal address, so that back-channel calls do not
/// leave the cluster. The Host header stays the public one, which identity expects.
/// </summary>
public sealed class InternalAddressHandler(AuthOptions auth) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (auth.Issuer.IsBaseOf(request.RequestUri!))
        {
            request.Headers.Host = auth.Issuer.Authority;
            request.RequestUri = new Uri(auth.InternalAddress, auth.Issuer.MakeRelativeUri(request.RequestUri!));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
