using EspaceFamille.Contracts;
using EspaceFamille.Partners.Domain.Events;
using MassTransit;
using Xunit;

namespace EspaceFamille.Partners.Tests.Domain.Events;

public sealed class ExcludedMessagesTests
{
    /// <summary>A new message is published to partners, or is excluded here with a reason.</summary>
    [Fact]
    public void Catalogue_EveryMessage_IsConsumedOrExcludedByName()
    {
        var consumed = typeof(ExcludedMessages).Assembly.GetTypes().SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .Select(type => type.GetGenericArguments()[0]).Where(type => !ExcludedMessages.All.ContainsKey(type));
        Assert.Equal(
            MessageCatalogue.All.Select(MessageCatalogue.NameOf).Order(StringComparer.Ordinal),
            consumed.Concat(ExcludedMessages.All.Keys).Select(MessageCatalogue.NameOf).Order(StringComparer.Ordinal));
    }
}
