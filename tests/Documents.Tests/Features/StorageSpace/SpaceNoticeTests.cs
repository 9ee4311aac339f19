using System.Net.Http.Json;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.StorageSpace.SendNotices;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>What owners of storage spaces are mailed, by the town's clock.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceNoticeTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"notices-{Ids.New()}";
    private WebApplicationFactory<Program>? _service;
    private SpaceBrowser? _browser;

    private DateOnly Today => _service!.Services.GetRequiredService<TownClock>().Today;

    public async Task InitializeAsync()
    {
        _service = host.Start(("Mongo:Database", $"documents-{Ids.New()}"));
        _browser = SpaceBrowser.Of(_service, _account);
        await _browser.CreateConfirmedAsync();
    }

    public async Task DisposeAsync()
    {
        host.TownTime.Shift = TimeSpan.Zero;
        _browser!.Dispose();
        await _service!.DisposeAsync();
    }

    [Fact]
    public async Task Run_TickedDocument_PublishesEachReminderOnceAndAnotherDateBeginsAnew()
    {
        var (document, end) = (await _browser!.AddAsync("Sans rappel"), Today.AddDays(61));
        await RunAsync();
        await DescribeAsync(document, end, isTicked: true);
        await RunAsync();
        Assert.Empty(Reminders);

        await AfterAsync(days: 1);
        await AfterAsync(days: 0);
        await RemindedAsync(end, reminders: 1);
        await AfterAsync(days: 60);
        await RemindedAsync(end, reminders: 2);

        var later = Today.AddDays(30);
        await DescribeAsync(document, later, isTicked: true);
        await AfterAsync(days: 1);
        await RemindedAsync(later, reminders: 3);
        await DescribeAsync(document, later, isTicked: false);
        await AfterAsync(days: 25);
        Assert.Equal(3, Reminders.Length);
    }

    [Fact]
    public async Task Run_UnusedSpace_AnnouncesItsErasureTwiceUnlessItIsOpened()
    {
        var erasure = Today.AddMonths(36);
        await AfterAsync(erasure.DayNumber - Today.DayNumber - 60);
        await AnnouncedAsync(erasure, announcements: 1);
        Assert.Equal(erasure, (await _browser!.StateAsync()).ErasedOn);
        using (await _browser.OpenAsync())
            Assert.Null((await _browser.StateAsync()).ErasedOn);

        await AfterAsync(days: 53);
        Assert.Single(Announcements);
    }

    private SpaceExpiryReminded[] Reminders => [.. host.OfSpaces.Reminded.Where(one => one.AccountId == _account)];

    private SpaceErasureAnnounced[] Announcements => [.. host.OfSpaces.Announced.Where(one => one.AccountId == _account)];

    private Task RunAsync() => _service!.Services.GetRequiredService<SpaceNotices>().RunAsync(default);

    private Task AfterAsync(int days)
    {
        host.TownTime.Shift += TimeSpan.FromDays(days);
        return RunAsync();
    }

    private async Task RemindedAsync(DateOnly end, int reminders)
    {
        await Eventually.True(() => Task.FromResult(Reminders.Length == reminders), "the reminder is published");
        var expiry = Assert.Single(Reminders[^1].Expiries);
        Assert.Equal((end, 1), (expiry.ValidUntil, expiry.Documents));
    }

    private async Task AnnouncedAsync(DateOnly erasure, int announcements)
    {
        await Eventually.True(() => Task.FromResult(Announcements.Length == announcements), "the erasure is announced");
        Assert.Equal(erasure, Announcements[^1].ErasedOn);
    }

    private async Task DescribeAsync(SpaceDocumentResponse document, DateOnly end, bool isTicked)
    {
        using (await _browser!.OpenAsync())
        using (var changed = await _browser.SendAsync(
            HttpMethod.Put, $"documents/{document.DocumentId}/details",
            JsonContent.Create(new DescribeSpaceDocumentRequest("caf", ValidUntil: $"{end:yyyy-MM-dd}", Remind: isTicked))))
            Assert.Equal(isTicked, (await changed.ReadAsync<SpaceDocumentResponse>()).IsReminderSet);
    }
}
