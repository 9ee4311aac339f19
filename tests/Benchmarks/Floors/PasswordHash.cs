using System.Security.Cryptography;
using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>One PBKDF2 with HMAC-SHA512 at the count that OWASP advises: what any check of a password costs.</summary>
internal static class PasswordHash
{
    private const int Iterations = 210_000;
    private const int Count = 20;

    public static Task<Samples> MeasureAsync() => Sampling.OneAtATimeAsync(warmUp: 2, Count, () =>
    {
        Rfc2898DeriveBytes.Pbkdf2("a password of some length", new byte[16], Iterations, HashAlgorithmName.SHA512, 32);
        return Task.CompletedTask;
    });
}
