namespace Cashlink.Sandbox.Storage;

/// <summary>A file: uploaded, of a campaign, a costs document, signed, or from the registry.</summary>
public sealed class DocumentRow : Row
{
    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public string ContentType { get; set; } = "application/pdf";

    public byte[] Content { get; set; } = [];

    /// <summary>The campaign, invitation or investment that it belongs to; null for an upload.</summary>
    public Guid? OwnerId { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>Made asynchronously: before this moment it is not there.</summary>
    public DateTimeOffset ReadyAt { get; set; }
}
