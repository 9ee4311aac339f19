using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Town;

/// <summary>Changes when a host, a file of the town, or the place where its data go changes.</summary>
internal static class Stamp
{
    private static readonly string[] Places = ["Mongo__ConnectionString", "RabbitMq__Uri"];

    public static string Of(string data)
    {
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "EspaceFamille.*.dll").Concat(Directory.EnumerateFiles(data)).Order(StringComparer.Ordinal);
        var facts = files.Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}").Concat(Places.Select(Environment.GetEnvironmentVariable));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))));
    }
}
