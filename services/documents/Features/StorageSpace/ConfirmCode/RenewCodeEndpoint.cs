using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ConfirmCode;

/// <summary>A family replaces its recovery code. The earlier one ends at once.</summary>
internal static class RenewCodeEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/recovery-code", HandleAsync)
        .WithName("renewSpaceCode")
        .WithSummary("Replaces the recovery code of the storage space")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<SpaceCodeResponse>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, OpenSpaceStore store, SpaceStore spaces, SpaceJournal journal, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using (space)
        {
            if (space is null)
                return problem!;
            var code = RecoveryCode.New();
            var open = OpenSpaceRules.WithCode(space.Open, space.Session, code);
            // The code first: a wrap whose code nobody has seen would be of no use.
            if (!await store.SetCodeAsync(open, cancel))
                return SpaceProblems.Closed();
            var wrap = RecoveryWrapping.Wrap(space.Key, caller.AccountId, code);
            await spaces.ChangeAsync(caller.AccountId, one => SpaceRules.RenewCode(one, wrap), cancel);
            await journal.WriteAsync(space, SpaceAct.CodeRenewed, documentId: null, cancel);
            return TypedResults.Ok(new SpaceCodeResponse($"{code}", open.GroupsToType!));
        }
    }
}
