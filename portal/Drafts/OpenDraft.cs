namespace EspaceFamille.Portal.Drafts;

/// <summary>A draft as it was read.</summary>
/// <param name="Form">What is filled in; null once all of it has been sent.</param>
/// <param name="Sent">The requests that it has become so far.</param>
internal sealed record OpenDraft<T>(string Id, long Version, DateTimeOffset StartedAt, T? Form, IReadOnlyList<SentRequest> Sent)
    where T : class, IDraftForm;

/// <summary>A request that a part of a form has become.</summary>
/// <param name="Part">The part, such as a child's id.</param>
/// <param name="Title">What was sent and for whom, such as "Charlotte".</param>
/// <param name="Documents">The ids of the supporting documents that were sent with it.</param>
internal sealed record SentRequest(string Part, string Title, string RequestId, string Number, IReadOnlyList<string> Documents);

/// <summary>A line of a list of drafts.</summary>
/// <param name="Address">Where it is continued.</param>
/// <param name="Abandon">Where it is abandoned.</param>
internal sealed record DraftSummary(string Id, string Title, DateTimeOffset StartedAt, string Address, string Abandon);

/// <summary>The encrypted content of a draft.</summary>
/// <param name="Path">The family's address of the form.</param>
internal sealed record DraftContent<T>(T? Form, string Title, string Path, string Step, IReadOnlyList<SentRequest> Sent)
    where T : class;
