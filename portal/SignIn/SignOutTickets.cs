using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.SignIn;

/// <summary>Requests the issuer's one-use tickets by which a sign-out ends the session there without a question.</summary>
internal sealed partial class SignOutTickets(IOptionsMonitor<OpenIdConnectOptions> options, ILogger<SignOutTickets> logger)
{
    /// <summary>Its name in the address of the sign-out.</summary>
    public const string Parameter = "sign_out_ticket";

    /// <summary>The parameter of a sign-out that ends all sessions of the account.</summary>
    public const string Everywhere = "everywhere";

    /// <summary>Null when the issuer gives none or is unavailable: its page then requests a confirmation.</summary>
    /// <param name="everywhere">The account's sessions in other browsers end with the request.</param>
    public async Task<string?> RequestAsync(string identityToken, bool everywhere, CancellationToken cancel)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = oidc.ClientId!,
            ["client_secret"] = oidc.ClientSecret!,
            ["id_token_hint"] = identityToken,
            ["everywhere"] = everywhere ? "true" : "false",
        });
        try
        {
            using var response = await oidc.Backchannel.PostAsync(new Uri($"{oidc.Authority}connect/sign-out-ticket"), form, cancel);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return body.GetProperty(Parameter).GetString();
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException)
        {
            LogNoTicket(logger, failure.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No sign-out ticket from the issuer ({Cause}); the person confirms there")]
    private static partial void LogNoTicket(ILogger logger, string cause);
}
