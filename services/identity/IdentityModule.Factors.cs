using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Identifiers.Passkeys;
using EspaceFamille.Identity.Features.SignIn.Passkey;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Passkeys;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity;

/// <summary>Second factors and passkeys: sealed keys, recovery codes, and what a passkey must prove.</summary>
public static partial class IdentityModule
{
    private static void AddFactors(IServiceCollection services)
    {
        services.AddSealingKeys(AuthenticatorKeys.Section, AuthenticatorKeys.KeySet);
        services.AddSingleton<AuthenticatorKeys>();
        services.AddSingleton(provider => SealedKeysMigration.Of(provider.GetRequiredService<AuthenticatorKeys>()));
        services.AddSingleton<EnrolmentTickets>();
        services.AddScoped<OwnFactors>();
        services.AddIndexes(PasskeyCeremonyStore.Collection, PasskeyCeremonyStore.Indexes);
        services.AddSingleton<PasskeyCeremonyStore>();
        services.TryAddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddScoped<PasskeyEnrolment>();
        services.AddScoped<PasskeySignIn>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AuthOptions>>(ConfigurePasskeys);
    }

    /// <summary>
    /// A passkey belongs to the issuer's host alone, never to a parent domain, and is used on its pages alone. Without verification of the
    /// person it would be one factor.
    /// </summary>
    private static void ConfigurePasskeys(IdentityPasskeyOptions passkeys, IOptions<AuthOptions> auth)
    {
        var issuer = auth.Value.Issuer;
        var origin = issuer.GetLeftPart(UriPartial.Authority);
        passkeys.ServerDomain = issuer.Host;
        passkeys.ValidateOrigin = context =>
            ValueTask.FromResult(context is { CrossOrigin: false, TopOrigin: null } && context.Origin == origin);
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";
        passkeys.AuthenticatorTimeout = PasskeyCeremonyStore.Lifetime;
    }
}
