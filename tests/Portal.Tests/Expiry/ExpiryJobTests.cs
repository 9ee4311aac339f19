using EspaceFamille.Platform;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Expiry;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.Tests.Drafts;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using MongoDB.Bson;
using Xunit;

namespace EspaceFamille.Portal.Tests.Expiry;

[Collection(nameof(WithDocDb))]
public sealed class ExpiryJobTests : IDisposable
{
    private readonly StoredParts _parts;
    private readonly HeldFormStore _forms;
    private readonly ExpiryJob _job;

    public ExpiryJobTests(DocDbProcess docdb)
    {
        _parts = new(docdb);
        _forms = new(_parts.Database, _parts.Protection, _parts.Clock);
        var leases = new Leases(_parts.Database, _parts.Clock, new OutageLog(_parts.Clock, NullLogger<OutageLog>.Instance));
        _job = new(
            _parts.Drafts, _forms, new SessionStore(_parts.Database, _parts.Clock), leases, _parts.Clock, NullLogger<ExpiryJob>.Instance);
    }

    public void Dispose()
    {
        _job.Dispose();
        _parts.Dispose();
    }

    [Fact]
    public async Task Run_EachHour_DeletesWhatHasExpiredAndNothingElse()
    {
        await AddAsync();
        await AddSessionAsync(_parts.Clock.GetUtcNow() + SessionStore.Lifetime);
        _parts.Clock.Advance(TimeSpan.FromDays(8));
        await AddAsync();
        await AddSessionAsync(_parts.Clock.GetUtcNow() + SessionStore.Lifetime);

        await _job.StartAsync(CancellationToken.None);

        await Eventually.True(
            async () => await CountsAsync() is [1, 1, 1], "one draft, one held form and one session remain of two each");
        _parts.Clock.Advance(TimeSpan.FromDays(8));
        await Eventually.True(async () => await CountsAsync() is [0, 0, 0], "nothing remains");
        await _job.StopAsync(CancellationToken.None);
    }

    private async Task AddAsync()
    {
        await _parts.Drafts.BeginAsync(StoredParts.Mother, AbsenceDraft.Form, AbsenceDraft.Path, new AbsenceDraft(), default);
        await _forms.InsertAsync("mother", Ids.New(), new HeldForm("/absences", []), default);
    }

    private Task AddSessionAsync(DateTimeOffset expiresAt) => _parts.Database.GetCollection<Session>(SessionStore.Collection)
        .InsertOneAsync(new Session { Id = Ids.New(), AccountId = "mother", Ticket = [1], ExpiresAt = expiresAt });

    private async Task<long[]> CountsAsync()
    {
        List<long> counts = [];
        foreach (var name in new[] { DraftStore.Collection, HeldFormStore.Collection, SessionStore.Collection })
            counts.Add(await _parts.Database.GetCollection<BsonDocument>(name).CountDocumentsAsync(new BsonDocument()));
        return [.. counts];
    }
}
