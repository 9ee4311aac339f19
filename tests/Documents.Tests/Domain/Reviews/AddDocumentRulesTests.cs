using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

/// <summary>Demands for another document, and documents that families add.</summary>
public sealed class AddDocumentRulesTests
{
    private const string Agent = "agent-1";
    private static readonly byte[] Words = [1];
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Review Waiting = OpenReviewRules.Open(Absences.Reviewed("home"), [], [], Now).State;
    private static readonly SupportingDocument Received = Document("new", FileState.Received);

    [Fact]
    public void Demand_Waiting_StaysWaitingForTheFamilyAndIsAcceptedByNoSetting()
    {
        var demanded = DemandDocumentRules.Demand(Waiting with { AcceptedOnceAnalysed = true }, Words, Agent, Now)!.State;

        Assert.Equal((ReviewState.Waiting, true, false), (demanded.State, demanded.AwaitsFamily(), demanded.AcceptedOnceAnalysed));
        Assert.Equal((1, Agent, Now), (demanded.Demands[0].Number, demanded.Demands[0].By, demanded.Demands[0].At));
    }

    [Fact]
    public void Demand_EndedOrTooOften_IsRefused()
    {
        var decided = DecideReviewRules.Decide(Waiting, new Verdict(Decision.Accepted), Agent, Now)!.State;
        var often = Waiting;
        for (var time = 0; time < DemandDocumentRules.MaxDemands; time++)
            often = DemandDocumentRules.Demand(often, Words, Agent, Now)!.State;

        Assert.Equal(DemandRefusal.Decided, DemandDocumentRules.Refusal(decided));
        Assert.Equal(DemandRefusal.Withdrawn, DemandDocumentRules.Refusal(ReviewRules.Withdraw(Waiting, Now)!.State));
        Assert.Equal(DemandRefusal.TooMany, DemandDocumentRules.Refusal(often));
        Assert.Null(DemandDocumentRules.Demand(often, Words, Agent, Now));
    }

    [Fact]
    public void Add_AfterADemand_AnswersItAndWaitsForTheAnalysis()
    {
        var demanded = DemandDocumentRules.Demand(Waiting, Words, Agent, Now)!.State;

        var added = AddDocumentRules.Add(demanded, Received, Now.AddHours(1))!.State;

        Assert.False(added.AwaitsFamily());
        Assert.Equal(["new"], added.PendingDocumentIds);
        Assert.Equal(["new"], added.DocumentIds);
        Assert.Equal(("new", Now.AddHours(1)), (added.Added[0].DocumentId, added.Added[0].At));
        Assert.True(DemandDocumentRules.Demand(added, Words, Agent, Now.AddHours(2))!.State.AwaitsFamily());
    }

    [Fact]
    public void Add_DocumentThatTheRequestHasOrMayNotHave_ChangesNothing()
    {
        var added = AddDocumentRules.Add(Waiting, Received, Now)!.State;
        var decided = DecideReviewRules.Decide(Waiting, new Verdict(Decision.Refused), Agent, Now)!.State;
        var full = Waiting with { DocumentIds = [.. Enumerable.Range(0, AddDocumentRules.MaxDocuments).Select(number => $"{number}")] };

        Assert.Null(AddDocumentRules.Add(added, Received, Now));
        Assert.Null(AddDocumentRules.Refusal(added, Received.Id, Now));
        Assert.Equal(AddDocumentRefusal.Decided, AddDocumentRules.Refusal(decided, Received.Id, Now));
        Assert.Equal(AddDocumentRefusal.Withdrawn, AddDocumentRules.Refusal(ReviewRules.Withdraw(Waiting, Now)!.State, Received.Id, Now));
        Assert.Equal(AddDocumentRefusal.TooMany, AddDocumentRules.Refusal(full, Received.Id, Now));
        Assert.Null(AddDocumentRules.Add(full, Received, Now));
    }

    [Fact]
    public void Detach_DocumentOfTwoRequests_KeepsTheOther()
    {
        var (late, other) = (Waiting.Request, Waiting.Request with { RequestId = "other" });
        var attached = AttachmentRules.Attach(AttachmentRules.Attach(Received, other)!.State, late)!.State;

        var detached = AttachmentRules.Detach(attached, late)!.State;

        Assert.Equal([other], detached.Requests);
        Assert.Null(AttachmentRules.Detach(detached, late));
    }

    [Fact]
    public void Add_UnreadableDocument_IsListedAsSuch() =>
        Assert.Equal(["new"], AddDocumentRules.Add(Waiting, Document("new", FileState.Unreadable), Now)!.State.UnreadableDocumentIds);

    private static SupportingDocument Document(string id, FileState state) => new()
    {
        Id = id,
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "medical",
        Details = [],
        Files = [new StoredFile { FileId = "file", Kind = FileKind.Pdf, Bytes = 1, Sha256 = "", State = state }],
        Requests = [],
        UploadedAt = Now,
        KeptUntil = Now,
    };
}
