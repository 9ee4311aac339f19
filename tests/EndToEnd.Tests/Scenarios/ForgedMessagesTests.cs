using System.Text.Json;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A service that was taken over sends the message of another one, by every exchange that leads to its consumer.</summary>
[Collection(SharedSystem.Name)]
public sealed class ForgedMessagesTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RedeliveryTests>();

    [SkippableFact]
    public async Task Decision_ForgedByAnotherService_IsRefusedAndChangesNothing()
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
}
