using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.RecoverSpace;

/// <summary>A family that has lost its storage password opens its space by the printed code, and chooses another password.</summary>
internal static class RecoverSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/recovery", HandleAsync)
        .WithName("recoverSpace")
        .WithSummary("Opens the caller's storage space by its recovery code, and replaces the storage password")
        .TakesSecret();

    private static async Task<Results<Ok<OpenedSpaceResponse>, ProblemHttpResult>> HandleAsync(
        RecoverSpaceRequest request, SpaceCaller caller, SpaceUnlocking unlocking, SpaceDerivation derivation, OpenSpaces openings,
        OpenSpaceStore store, SpaceStore spaces, SpaceJournal journal, TownClock town, HttpResponse response, CancellationToken cancel)
    {
        // The password first: a code that was typed right is not typed again because of it.
        if (StoragePasswordRules.Check(request.NewPassword) is { Count: > 0 } faults)
            return SpaceProblems.PasswordRefused("newPassword", faults);
        var (found, problem) = await unlocking.ByCodeAsync(caller, request.RecoveryCode, response, cancel);
        using var key = found;
        if (key is null)
            return problem!;
        using var slot = await derivation.EnterAsync(cancel);
        if (slot is null)
            return SpaceProblems.Busy(response);
        var wrap = await derivation.WrapAsync(key, caller.AccountId, request.NewPassword!);
        await spaces.ChangeAsync(caller.AccountId, one => SpaceRules.ChangePassword(one, opened: null, wrap, town.Today), cancel);
        await store.CloseOthersAsync(caller.AccountId, caller.SessionId, cancel);
        await journal.WriteAsync(caller.AccountId, key, SpaceAct.Recovered, documentId: null, cancel);
        return await openings.OpenAsync(caller, key, code: null, cancel) is { } opened
            ? TypedResults.Ok(opened)
            : SpaceProblems.SessionRequired();
    }
}
