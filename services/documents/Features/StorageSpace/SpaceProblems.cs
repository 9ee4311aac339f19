using System.Globalization;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using SpaceLimit = EspaceFamille.Documents.Domain.StorageSpace.SpaceLimit;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>The problems of storage spaces. None of them repeats what was sent.</summary>
internal static class SpaceProblems
{
    private const string RetrySeconds = "5";

    public static ProblemHttpResult SessionRequired() =>
        Problems.Refused("space-session-required", SpaceTexts.SessionRequired, status: 403);

    public static ProblemHttpResult Closed() => Problems.Refused("space-closed", SpaceTexts.Closed, status: 409);

    public static ProblemHttpResult Exists() => Problems.Refused("space-exists", SpaceTexts.Exists, status: 409);

    public static ProblemHttpResult Unconfirmed() => Problems.Refused("space-unconfirmed", SpaceTexts.Unconfirmed, status: 409);

    public static ProblemHttpResult CodeUnavailable() =>
        Problems.Refused("space-code-unavailable", SpaceTexts.CodeUnavailable, status: 409);

    public static ProblemHttpResult Changed() => Problems.Refused("space-document-changed", SpaceTexts.Changed, status: 409);

    public static ProblemHttpResult PasswordWrong(string field) =>
        Problems.Field(field, SpaceTexts.PasswordWrong, "space-password-wrong", status: 422);

    public static ProblemHttpResult CodeMistyped() =>
        Problems.Field("recoveryCode", SpaceTexts.CodeMistyped, "space-code-mistyped", status: 422);

    public static ProblemHttpResult CodeWrong() => Problems.Field("recoveryCode", SpaceTexts.CodeWrong, "space-code-wrong", status: 422);

    public static ProblemHttpResult GroupsWrong() => Problems.Field("groups", SpaceTexts.GroupsWrong, "space-code-wrong", status: 422);

    public static ProblemHttpResult PasswordRefused(string field, IReadOnlyList<StoragePasswordFault> faults) => Problems.Refused(
        "space-password-refused", SpaceTexts.PasswordRefused,
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [.. faults.Select(SpaceTexts.Of)] },
        facts: new SpacePasswordRefusal([.. faults.Select(fault => fault.ToApi())]));

    /// <param name="response">Gets the header Retry-After.</param>
    public static ProblemHttpResult Attempts(DateTimeOffset until, DateTimeOffset now, HttpResponse response)
    {
        response.Headers.RetryAfter = ((int)Math.Ceiling((until - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problems.Refused("space-attempts", SpaceTexts.Attempts, status: 429, facts: new SpaceAttemptsRefusal(until));
    }

    /// <inheritdoc cref="Attempts"/>
    public static ProblemHttpResult Busy(HttpResponse response)
    {
        response.Headers.RetryAfter = RetrySeconds;
        return Problems.Refused("space-busy", SpaceTexts.Busy, status: 503);
    }

    /// <summary>No document of the space is chosen, or more than one supporting document takes.</summary>
    public static ProblemHttpResult Chosen() =>
        Problems.Field("spaceDocumentIds", SpaceTexts.Chosen, "space-documents", status: 422);

    public static ProblemHttpResult Full(SpaceLimit limit) =>
        Problems.Refused("space-full", SpaceTexts.Of(limit), status: 409, facts: new SpaceFullRefusal(limit.ToApi()));

    public static ProblemHttpResult Details(IReadOnlyList<DetailsFault> faults) => Problems.Refused(
        "space-details", RefusalTexts.ToCorrect,
        faults.GroupBy(fault => fault.Field, fault => RefusalTexts.Of(fault.Kind), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        facts: new UploadFormRefusal([.. faults.Select(fault => new RefusedField(fault.Field, fault.Kind.ToApi()))]));

    /// <param name="refusal">Null where there is not exactly one file.</param>
    public static ProblemHttpResult File(RefusalCode? refusal)
    {
        var sentence = refusal is { } code ? RefusalTexts.Of(code) : SpaceTexts.OneFile;
        return Problems.Refused(
            "space-file", sentence, new Dictionary<string, string[]>(StringComparer.Ordinal) { [SpaceForm.Files] = [sentence] },
            facts: new SpaceFileRefusal(refusal is { } refused ? new RefusedFile(refused.ToApi(), sentence) : null));
    }
}
