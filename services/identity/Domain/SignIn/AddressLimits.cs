using System.Net;

namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>How many failed attempts per minute are evaluated from browsers that are not known to the account.</summary>
/// <param name="PerAddress">From one IPv4 address or one /64.</param>
/// <param name="PerTownAddress">The same within a network of the town, whose offices and libraries share addresses.</param>
/// <param name="PerPrefix">From one /48.</param>
/// <param name="InAll">From all addresses, before each browser answers the security check.</param>
internal sealed record AddressLimits(
    int PerAddress, int PerTownAddress, int PerPrefix, int InAll, IReadOnlyList<IPNetwork> TownNetworks);
