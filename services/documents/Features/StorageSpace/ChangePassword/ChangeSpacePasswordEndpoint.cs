using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ChangePassword;

/// <summary>
/// A family replaces its storage password: the key of the space is wrapped anew, and no document is touched. The space stays open here,
/// and closes in all other sessions.
/// </summary>
internal static class ChangeSpacePasswordEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPut("/password", HandleAsync)
        .WithName("changeSpacePassword")
        .WithSummary("Replaces the storage password of the open storage space")
        .NeedsOpenSpace()
        .TakesSecret();

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        ChangeSpacePasswordRequest request, SpaceCaller caller, SpaceUnlocking unlocking, SpaceDerivation derivation, OpenSpaces openings,
        OpenSpaceStore store, SpaceStore spaces, SpaceJournal journal, TownClock town, HttpResponse response, CancellationToken cancel)
    {
        var (space, closed) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return closed!;
        if (StoragePasswordRules.Check(request.NewPassword) is { Count: > 0 } faults)
            return SpaceProblems.PasswordRefused("newPassword", faults);
        var (unlocked, problem) = await unlocking.ByPasswordAsync(
            caller, request.CurrentPassword, SpaceAttempt.PasswordChange, response, cancel);
        using var key = unlocked;
        if (key is null)
            return problem!;
        await unlocking.SucceededAsync(caller, SpaceAttempt.PasswordChange);
        using var slot = await derivation.EnterAsync(cancel);
        if (slot is null)
            return SpaceProblems.Busy(response);
        var wrap = await derivation.WrapAsync(key.Key, caller.AccountId, request.NewPassword!);
        var changed = await spaces.ChangeAsync(
            caller.AccountId, one => SpaceRules.ChangePassword(one, key.Opened, wrap, town.Today), cancel);
        if (changed is null || !SpaceRules.IsOpenedBy(changed, wrap, stronger: null))
            return SpaceProblems.PasswordWrong("currentPassword");
        await store.CloseOthersAsync(caller.AccountId, caller.SessionId, cancel);
        await journal.WriteAsync(opened, SpaceAct.PasswordChanged, documentId: null, cancel);
        return TypedResults.NoContent();
    }
}
