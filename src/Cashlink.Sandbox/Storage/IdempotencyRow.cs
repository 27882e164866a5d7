namespace Cashlink.Sandbox.Storage;

/// <summary>The first answer to a key of a client.</summary>
public sealed class IdempotencyRow
{
    public long Number { get; set; }

    public string Client { get; set; } = "";

    public string Key { get; set; } = "";

    public string Request { get; set; } = "";

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public byte[] Body { get; set; } = [];
}
