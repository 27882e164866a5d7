using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Encrypts what an investor answered before it is stored, for its place alone, and reads it back. What older programs have stored
/// knows no place; it is read until its row is written next.
/// </summary>
public sealed class ContentProtector(IDataProtectionProvider provider, StoredKinds kinds)
{
    /// <summary>Stands before a value that belongs to a place. Data Protection itself begins with 9.</summary>
    private const byte Placed = 2;

    private readonly IDataProtector _unplaced = provider.CreateProtector("Cashlink.Wizard.Sessions.Content.v1");
    private readonly IDataProtector _placed = provider.CreateProtector("Cashlink.Wizard.Sessions.Content.v2");

    /// <summary>The encrypted JSON of the value.</summary>
    public byte[] Protect<T>(T value, RowPlace place) => [Placed, .. At(place).Protect(TextOf(value))];

    /// <summary>The JSON text that the value is stored as.</summary>
    public byte[] TextOf<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, kinds.Json);

    /// <summary>The value that was encrypted.</summary>
    /// <exception cref="CryptographicException">The keys in use are not those it was encrypted with, or it was encrypted for another place.</exception>
    public T Unprotect<T>(byte[] content, RowPlace place) =>
        JsonSerializer.Deserialize<T>(TextIn(content, place), kinds.Json) ?? throw new JsonException("The stored content is empty.");

    /// <summary>The JSON text that was encrypted, as it was written, whatever program wrote it.</summary>
    /// <exception cref="CryptographicException">The keys in use are not those it was encrypted with, or it was encrypted for another place.</exception>
    public byte[] TextIn(byte[] content, RowPlace place) =>
        content is [Placed, .. var placed] ? At(place).Unprotect(placed) : _unplaced.Unprotect(content);

    /// <summary>The same value for the same place, under the key in use now.</summary>
    /// <exception cref="CryptographicException">The keys in use are not those it was encrypted with, or it was encrypted for another place.</exception>
    public byte[] Move(byte[] content, RowPlace place) => [Placed, .. At(place).Protect(TextIn(content, place))];

    /// <summary>The key that a value was encrypted with; null when it is no encrypted value.</summary>
    public static Guid? KeyOf(byte[] content) => KeyMark.Of(content is [Placed, ..] ? content.AsSpan(1) : content);

    /// <summary>The place is authenticated with the value, as a chain of purposes.</summary>
    private IDataProtector At(RowPlace place) => place.Parts.Aggregate(_placed, (protector, part) => protector.CreateProtector(part));
}
