using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ConfirmCode;

/// <summary>A family proves that it has printed or noted its recovery code. The space takes documents from then on.</summary>
internal static class ConfirmCodeEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/recovery-code/confirmation", HandleAsync)
        .WithName("confirmSpaceCode")
        .WithSummary("Confirms the recovery code of the storage space by two of its groups")
        .NeedsOpenSpace()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        ConfirmSpaceCodeRequest request, SpaceCaller caller, OpenSpaces openings, OpenSpaceStore store, SpaceStore spaces,
        SpaceJournal journal, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using (space)
        {
            if (space is null)
                return problem!;
            if (space.UnconfirmedCode() is not { } code)
                return SpaceProblems.CodeUnavailable();
            if (!OpenSpaceRules.AreTyped(space.Open, code, request.Groups))
                return SpaceProblems.GroupsWrong();
            var confirmed = await spaces.ChangeAsync(
                caller.AccountId, one => SpaceRules.Confirm(one, space.Space.RecoveryWrap!), cancel);
            if (confirmed is not { IsConfirmed: true })
                return SpaceProblems.CodeUnavailable();
            // Confirmed, the code exists on its owner's paper alone.
            await store.SetCodeAsync(space.Open with { Code = null, GroupsToType = null }, cancel);
            await journal.WriteAsync(space, SpaceAct.CodeConfirmed, documentId: null, cancel);
            return TypedResults.NoContent();
        }
    }
}
