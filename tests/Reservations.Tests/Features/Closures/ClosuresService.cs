using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Closures;

/// <summary>A service of its own: closures and imports change the town of every other test.</summary>
[CollectionDefinition(Name)]
public sealed class ClosuresService : ICollectionFixture<ReservationsHost>
{
    public const string Name = "closures service";
}
