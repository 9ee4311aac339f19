using System.Text.Json;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>
/// A broker may deliver a message again, and not in its turn. A service that was taken over sends the message of another one, by
/// every exchange that leads to its consumer.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class RedeliveryTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RedeliveryTests>();

    [Fact]
    public async Task Messages_DeliveredThreeTimesMoreInAnotherOrder_ChangeNothing()
    {
        using var door = await BrokerDoor.OpenAsync(system.Options, BrokerDoor.OfAbsences);
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        using var mailbox = new Mailbox(system.Options.Mailbox);
        var (day, absence, number) = await AcceptedAsync(parent, agent);
        await mailbox.WaitForAsync(number, "pas facturé");
        var before = (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString();

        foreach (var envelope in Enumerable.Repeat((await door.OfAsync(absence)).Reverse(), 3).SelectMany(messages => messages))
            await door.SendAgainAsync(envelope);

        // The queues are first in, first out: once a later absence is mailed, the duplicates have been consumed.
        var (_, _, later) = await AcceptedAsync(parent, agent);
        await mailbox.WaitForAsync(later, "pas facturé");
        Assert.Equal(before, (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString());
        Assert.Equal("absentJustified", await parent.StateAsync(day));
        Assert.Equal(2, await mailbox.CountAsync(number));
    }

    [SkippableFact]
    public async Task Messages_ForgedByAnotherService_AreRefusedAndChangeNothing()
    {
        Skip.If(system.Telemetry is null, "the system is not ours");
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var day = await parent.ReservedDayAsync(canChange: true);
        var absence = $"{(await parent.DeclareAsync(day, await parent.UploadAsync()))["id"]}";
        await agent.ReviewAsync(absence, "waiting");
        var before = (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString();

        foreach (var user in new[] { "identity", "notifications" })
            await ForgeAsync(user, "EspaceFamille.Contracts.Documents:SupportingDocumentsReviewed",
                "reservations-supporting-documents-reviewed", new { requestKind = "absence", requestId = absence, decision = "accepted" });
        foreach (var user in new[] { "reservations", "documents" })
            await ForgeAsync(user, "EspaceFamille.Contracts.Identity:ContactChanged",
                "notifications-contact-changed", new { accountId = "a", version = 9, email = "voleur@ailleurs.example" });

        Assert.Equal(before, (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString());
        await agent.DecideAsync(absence, "refuse", new { reason = "Unreadable" });
        await parent.EndsAsync(absence, "refused");
    }

    private async Task ForgeAsync(string user, string exchange, string queue, object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            messageId = Guid.CreateVersion7(),
            messageType = new[] { $"urn:message:{exchange}" },
            message,
        });
        foreach (var (target, key) in new[] { (exchange, ""), (queue, ""), ("", queue) })
        {
            await using var connection = await new ConnectionFactory { Uri = AddressOf(user) }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync();
            var closed = new TaskCompletionSource<ushort>(TaskCreationOptions.RunContinuationsAsynchronously);
            channel.ChannelShutdownAsync += (_, reason) =>
            {
                closed.TrySetResult(reason.ReplyCode);
                return Task.CompletedTask;
            };
            await channel.BasicPublishAsync(target, key, mandatory: false, new BasicProperties { ContentType = "application/json" }, body);
            Assert.Equal(403, await closed.Task.WaitAsync(Eventually.Limit));
        }
    }

    private Uri AddressOf(string user)
    {
        var secret = File.ReadAllText(Path.Combine(system.Options.Data!, "secrets", $"broker-{user}"));
        return new($"amqp://{user}:{Convert.ToHexStringLower(Convert.FromBase64String(secret))}@127.0.0.1:{system.Address.Port + 7}/");
    }

    private static async Task<(MealDay Day, string Absence, string Number)> AcceptedAsync(Parent parent, Person agent)
    {
        var day = await parent.ReservedDayAsync(canChange: true);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());
        await agent.DecideAsync($"{absence["id"]}", "accept");
        await parent.EndsAsync($"{absence["id"]}", "accepted");
        return (day, $"{absence["id"]}", $"{absence["number"]}");
    }
}
