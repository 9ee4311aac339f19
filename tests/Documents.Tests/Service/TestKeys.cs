namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Keys of the service under test.</summary>
internal static class TestKeys
{
    public static readonly string Receipts = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    public static readonly string Old = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);
    public static readonly string New = Convert.ToBase64String([.. Enumerable.Repeat((byte)3, 32)]);
}
