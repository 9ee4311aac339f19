using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace.ReadSpace;

/// <summary>The owner reads whether there is a storage space, and how full it is. Nothing of its contents is needed for that.</summary>
internal static class ReadSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("", HandleAsync)
        .WithName("readSpace")
        .WithSummary("Returns whether the caller has a storage space, and how full it is");

    private static async Task<Ok<SpaceResponse>> HandleAsync(
        SpaceCaller caller, SpaceStore spaces, OpenSpaces openings, IOptions<StorageSpaceOptions> options, TownClock town,
        CancellationToken cancel)
    {
        var space = await spaces.FindAsync(caller.AccountId, cancel) is { } found && SpaceRules.IsUsable(found) ? found : null;
        var open = space is null ? null : await openings.FindAsync(caller, cancel);
        return TypedResults.Ok(new SpaceResponse(
            StateOf(space), open is not null, open?.ExpiresAt, open?.EndsAt, space?.Documents.Count ?? 0, space?.UsedBytes ?? 0,
            SpaceQuota.MaxDocuments, SpaceQuota.MaxBytes, [.. options.Value.Offered.Select(kind => new SpaceKind(kind.Code, kind.Label))],
            space?.EmptiedOn, space is null ? null : SpaceRetentionRules.AnnouncedErasure(space, town.Today)));
    }

    private static SpaceState StateOf(Space? space) => space switch
    {
        null => SpaceState.None,
        { IsConfirmed: true } => SpaceState.Ready,
        _ => SpaceState.Unconfirmed,
    };
}
