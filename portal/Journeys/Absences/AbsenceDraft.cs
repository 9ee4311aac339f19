using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>An absence that an actor is about to declare, as far as it is filled in.</summary>
/// <param name="Key">The idempotency key of the declaration that it becomes.</param>
/// <param name="Preset">How the dates were named.</param>
/// <param name="Period">The days that this meant when they were chosen: "demain" does not move while a draft waits.</param>
/// <param name="Refused">Files of the last upload that were refused.</param>
/// <param name="AgentReason">An agent's reason for acting, as far as it is written.</param>
internal sealed record AbsenceDraft(
    string Key,
    string? ChildId = null,
    IReadOnlyList<string>? EnrolmentIds = null,
    AbsencePreset? Preset = null,
    DateOnly? From = null,
    DateOnly? To = null,
    AbsencePeriod? Period = null,
    AbsenceReason? Reason = null,
    string? Comment = null,
    IReadOnlyList<DraftDocument>? Documents = null,
    IReadOnlyList<DraftFile>? Refused = null,
    string? AgentReason = null)
{
    public const string Form = "absence";
    public const int MaxCommentCharacters = 1000;

    public IReadOnlyList<string> Enrolments => EnrolmentIds ?? [];

    public IReadOnlyList<DraftDocument> Attached => Documents ?? [];

    /// <summary>The town itself knows of a teacher's absence; every other reason is proved.</summary>
    public bool NeedsDocument => Reason is not AbsenceReason.TeacherAbsence;

    public static AbsenceDraft Begin() => new(Ids.New());

    public PreviewAbsenceRequest Preview() =>
        new() { ChildId = ChildId!, EnrolmentIds = Enrolments, Preset = Preset, From = From, To = To };

    /// <summary>The finished draft as the API takes it.</summary>
    public DeclareAbsenceRequest Declaration() => new()
    {
        ChildId = ChildId!,
        EnrolmentIds = Enrolments,
        From = Period!.From,
        To = Period.To,
        Reason = Reason!.Value,
        Comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment,
        Receipts = [.. Attached.Select(document => document.Receipt)],
        OnBehalf = AgentReason is null ? null : new EspaceFamille.Reservations.Api.OnBehalf(AgentReason.Trim()),
    };

    /// <summary>The draft after a file was deleted: its document keeps the other files, under its new receipt.</summary>
    public AbsenceDraft Without(string documentId, DeleteFileResponse deletion) => this with
    {
        Documents = [.. Attached.Select(document => document.DocumentId == documentId ? document.After(deletion) : document)],
    };
}

/// <summary>Both days inclusive.</summary>
internal sealed record AbsencePeriod(DateOnly From, DateOnly To);
