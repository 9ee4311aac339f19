using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.CreateSpace;

/// <summary>
/// A family creates its storage space. The key is made here and wrapped twice before anything is stored; the recovery code waits for its
/// confirmation under the session's key.
/// </summary>
internal static class CreateSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("", HandleAsync)
        .WithName("createSpace")
        .WithSummary("Creates the caller's storage space and opens it")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Created<OpenedSpaceResponse>, ProblemHttpResult>> HandleAsync(
        CreateSpaceRequest request, SpaceCaller caller, SpaceStore spaces, SpaceDerivation derivation, OpenSpaces openings,
        SpaceJournal journal, TownClock town, HttpResponse response, CancellationToken cancel)
    {
        if (StoragePasswordRules.Check(request.Password) is { Count: > 0 } faults)
            return SpaceProblems.PasswordRefused("password", faults);
        if (await spaces.FindAsync(caller.AccountId, cancel) is not null)
            return SpaceProblems.Exists();
        using var slot = await derivation.EnterAsync(cancel);
        if (slot is null)
            return SpaceProblems.Busy(response);
        using var key = SpaceKey.New();
        var code = RecoveryCode.New();
        var created = SpaceRules.Create(
            caller.AccountId, await derivation.WrapAsync(key, caller.AccountId, request.Password!),
            RecoveryWrapping.Wrap(key, caller.AccountId, code), town.Today);
        if (!await spaces.CreateAsync(created, cancel))
            return SpaceProblems.Exists();
        await journal.WriteAsync(caller.AccountId, key, SpaceAct.Created, documentId: null, cancel);
        return await openings.OpenAsync(caller, key, code, cancel) is { } opened
            ? TypedResults.Created((string?)null, opened)
            : SpaceProblems.SessionRequired();
    }
}
