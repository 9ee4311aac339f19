using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.Opening;

/// <summary>Opens a storage space whose password was right, unless the session or the password has ended meanwhile.</summary>
internal sealed class SpaceOpening(SpaceStore spaces, OpenSpaces openings, OpenSpaceStore store)
{
    public async Task<(OpenedSpaceResponse? Opened, ProblemHttpResult? Problem)> OpenAsync(
        SpaceCaller caller, Unlocked unlocked, CancellationToken cancel)
    {
        if (await openings.OpenAsync(caller, unlocked.Key, code: null, cancel) is not { } opened)
            return (null, SpaceProblems.SessionRequired());
        // After the write: a change of the password from here on closes what was written.
        if (await spaces.FindAsync(caller.AccountId, cancel) is { } space
            && SpaceRules.IsOpenedBy(space, unlocked.Opened, unlocked.Stronger))
            return (opened, null);
        await store.CloseAsync(caller.AccountId, caller.SessionId, CancellationToken.None);
        return (null, SpaceProblems.PasswordWrong("password"));
    }
}
