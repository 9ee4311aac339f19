using System.Collections.Concurrent;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Platform.Tests.Messaging;

/// <summary>
/// Reservations and documents as hosts with nothing but the platform, each with its own user at the broker, and one queue each
/// for a message of the other.
/// </summary>
internal sealed class TwoServices(Parts parts)
{
    public const string Poison = "POISON";

    public static readonly CreateChannelOptions Confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>The management API with the scaler's user.</summary>
    public Uri ScalerUri { get; } = new UriBuilder(parts.Broker.ManagementUri) { UserName = "scaler", Password = "a-password" }.Uri;

    private readonly string _suffix = Ids.New()[^6..];

    public string ReservationsQueue => $"reservations-{_suffix}";

    public string DocumentsQueue => $"documents-{_suffix}";

    /// <summary>The numbers of the requests whose message documents consumed.</summary>
    public ConcurrentQueue<string> Consumed { get; } = new();

    public async Task MigrateAsync()
    {
        await MigrateAsync("reservations", Reservations());
        await MigrateAsync("documents", Documents());
    }

    public Task<TestHost> ReservationsAsync() =>
        TestHost.StartAsync(parts.DocDb, parts.Broker.UriOf("reservations"), Reservations(), service: "reservations", isMigrated: true);

    public Task<TestHost> DocumentsAsync() =>
        TestHost.StartAsync(
            parts.DocDb, parts.Broker.UriOf("documents"), Documents(), more: builder => TestMetrics.Serve(builder.Services),
            service: "documents", isMigrated: true);

    private async Task MigrateAsync(string service, Action<IBusRegistrationConfigurator> consumers)
    {
        await using var app = TestHost.Build(
            parts.DocDb, parts.Broker.UriOf(service), service: service, consumers: consumers, more: WithManagement);
        Assert.Equal(0, await app.RunOrServeAsync(["migrate"]));
    }

    private Action<IBusRegistrationConfigurator> Reservations() => bus =>
        bus.AddHandler((ConsumeContext<SupportingDocumentsReviewed> _) => Task.CompletedTask)
            .Endpoint(endpoint => endpoint.Name = ReservationsQueue);

    private Action<IBusRegistrationConfigurator> Documents() => bus =>
        bus.AddHandler((ConsumeContext<AbsenceWithdrawn> context) =>
        {
            if (context.Message.Request.Number == Poison)
                throw new InvalidOperationException("It cannot be.");
            Consumed.Enqueue(context.Message.Request.Number);
            return Task.CompletedTask;
        }).Endpoint(endpoint => endpoint.Name = DocumentsQueue);

    private void WithManagement(WebApplicationBuilder builder)
    {
        builder.Configuration["RabbitMq:ManagementUri"] = parts.Broker.ManagementUri;
        builder.Configuration["RabbitMq:ErrorsUri"] = parts.Broker.UriOf("errors");
        builder.Configuration["RabbitMq:ScalerUri"] = ScalerUri.AbsoluteUri;
    }
}
