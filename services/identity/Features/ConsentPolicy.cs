using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features;

/// <summary>A person who is signed in at this service by its cookie; anybody else is redirected to the sign-in page.</summary>
internal static class ConsentPolicy
{
    public const string Name = "signed-in-here";

    public static void Add(AuthorizationOptions options) => options.AddPolicy(
        Name, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser());
}
