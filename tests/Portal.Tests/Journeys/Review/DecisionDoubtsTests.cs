using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Viewer;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Review;

public sealed class DecisionDoubtsTests
{
    private const string Agent = "agent";
    private static readonly DateTimeOffset At = new(2026, 12, 10, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(FileState.Ready, ReviewDecision.Accepted, null)]
    [InlineData(FileState.Received, ReviewDecision.Accepted, null)]
    [InlineData(FileState.Unreadable, ReviewDecision.Accepted, "Aucune pièce de cette demande ne peut être lue.")]
    [InlineData(FileState.Infected, ReviewDecision.Accepted, "Aucune pièce de cette demande ne peut être lue.")]
    [InlineData(FileState.Unreadable, ReviewDecision.Refused, null)]
    public void Of_OnlyFileInEachState_AsksWhereNothingCanBeRead(FileState state, ReviewDecision decision, string? doubt)
    {
        var asked = DecisionDoubts.Of(Review([Document("first", state)]), Agent, decision, reason: null);

        if (doubt is null)
            Assert.Null(asked);
        else
            Assert.StartsWith(doubt, asked, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoDocument_AsksBeforeAnAcceptance() =>
        Assert.NotNull(DecisionDoubts.Of(Review([]), Agent, ReviewDecision.Accepted, reason: null));

    [Theory]
    [InlineData(ReviewDecision.Accepted, null, true)]
    [InlineData(ReviewDecision.Refused, "wrongDates", true)]
    [InlineData(ReviewDecision.Refused, "unreadable", false)]
    public void Of_AddedFileIsUnreadable_AsksUnlessItIsTheReason(ReviewDecision decision, string? reason, bool asks)
    {
        var review = Review([Document("first", FileState.Ready), Document("page-2", FileState.Unreadable)]) with
        {
            Added = [new AddedDocumentResponse("page-2", At)],
        };

        var asked = DecisionDoubts.Of(review, Agent, decision, reason);

        if (asks)
            Assert.StartsWith("La famille a ajouté « page-2.pdf », qui ne peut pas être lu.", asked, StringComparison.Ordinal);
        else
            Assert.Null(asked);
    }

    [Fact]
    public void Of_FileThatWasNotLookedAt_NamesIt() => Assert.StartsWith(
        "Vous n’avez pas vu « first.pdf ». Regardez d’abord",
        DecisionDoubts.Of(Review([Document("first", FileState.Ready)]), "another", ReviewDecision.Refused, "wrongDates"),
        StringComparison.Ordinal);

    private static SupportingDocumentResponse Document(string id, FileState state) => new(
        id, "medical", "Certificat médical", null, null, null, null, null, At,
        [
            new DocumentFile(id, $"{id}.pdf", FileKind.Pdf, 1000, "")
            {
                State = state,
                PageCount = state is FileState.Ready ? 1 : null,
                ShownPages = state is FileState.Ready ? 1 : null,
            },
        ]);

    /// <summary>The agent has looked at every file.</summary>
    private static ReviewResponse Review(IReadOnlyList<SupportingDocumentResponse> documents) => new(
        RequestKind.Absence, "absence", "ABS-1", "home", "child", At, null, null, [], ReviewState.Waiting, null, null, null, null, null,
        0, documents, [.. documents.Select(document => new FileReading(Agent, At, document.DocumentId))]);
}
