using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Portal.Tests.Drafts;

[Collection(nameof(WithDocDb))]
public sealed class DraftStoreTests(DocDbProcess docdb) : IDisposable
{
    private const string Form = AbsenceDraft.Form;
    private const string Path = AbsenceDraft.Path;

    private readonly StoredParts _parts = new(docdb);

    public void Dispose() => _parts.Dispose();

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public async Task FindAsync_NeverChanged_ExpiresAfterADay(int hours, bool isThere)
    {
        var draft = await BeginAsync();
        _parts.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(isThere, await FindAsync(draft.Id) is not null);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task FindAsync_ChangedLater_ExpiresSevenDaysAfterTheLastChange(int days, bool isThere)
    {
        var draft = await SaveAsync(await BeginAsync(), "Fièvre");
        _parts.Clock.Advance(TimeSpan.FromDays(6));
        await SaveAsync(draft!, "Fièvre depuis hier");
        _parts.Clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(isThere, await FindAsync(draft!.Id) is not null);
        Assert.Equal(isThere ? 1 : 0, (await _parts.Drafts.ListAsync(StoredParts.Mother, default)).Count);
    }

    [Fact]
    public async Task BeginAsync_FiveDaysAfterAnother_InheritsNothing()
    {
        var first = await SaveAsync(await BeginAsync(), "Grève");
        _parts.Clock.Advance(TimeSpan.FromDays(5));

        var second = await BeginAsync();

        Assert.NotEqual(first!.Id, second.Id);
        var form = (await FindAsync(second.Id))!.Form!;
        Assert.Equal((1L, null, 0), (second.Version, form.Comment, form.Children.Count + form.Documents.Count));
        Assert.Equal("Grève", (await FindAsync(first.Id))!.Form!.Comment);
    }

    [Fact]
    public async Task SaveAsync_OlderVersion_ReturnsNullAndKeepsTheNewerText()
    {
        var draft = await BeginAsync();
        await SaveAsync(draft, "Grève");

        Assert.Null(await SaveAsync(draft, "Ancien texte"));
        Assert.Equal("Grève", (await FindAsync(draft.Id))!.Form!.Comment);
    }

    private async Task<OpenDraft<AbsenceDraft>> BeginAsync() =>
        (await _parts.Drafts.BeginAsync(StoredParts.Mother, Form, Path, new AbsenceDraft(), default))!;

    private Task<OpenDraft<AbsenceDraft>?> FindAsync(string id) =>
        _parts.Drafts.FindAsync<AbsenceDraft>(StoredParts.Mother, Form, id, default);

    private Task<OpenDraft<AbsenceDraft>?> SaveAsync(OpenDraft<AbsenceDraft> draft, string comment) =>
        _parts.Drafts.SaveAsync(StoredParts.Mother, Path, draft, draft.Form! with { Comment = comment }, default);
}
