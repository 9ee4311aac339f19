using EspaceFamille.Identity.Features.SecurityCheck.ReadPicture;
using EspaceFamille.Identity.Features.SecurityCheck.ReadSound;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>The security check of forms that anybody may send: a text to copy, its sound, and a question instead.</summary>
internal static class SecurityCheckModule
{
    public static void AddSecurityCheck(this IServiceCollection services)
    {
        services.AddIndexes(SecurityChallengeStore.Collection, SecurityChallengeStore.Indexes);
        services.AddSingleton<SecurityChallengeStore>();
        services.AddSingleton<BrowserMark>();
        services.AddSingleton<SecurityChecks>();
    }

    public static void MapSecurityCheck(this IEndpointRouteBuilder routes)
    {
        ReadPictureEndpoint.Map(routes);
        ReadSoundEndpoint.Map(routes);
    }
}
