using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Encrypts what an investor answered before it is stored, and reads it back.</summary>
public sealed class ContentProtector(IDataProtectionProvider provider, StoredKinds kinds)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Cashlink.Wizard.Sessions.Content.v1");

    /// <summary>The encrypted JSON of the value.</summary>
    public byte[] Protect<T>(T value) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(value, kinds.Json));

    /// <summary>The value that was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys in use are not those it was encrypted with.</exception>
    public T Unprotect<T>(byte[] content) => JsonSerializer.Deserialize<T>(_protector.Unprotect(content), kinds.Json)
        ?? throw new JsonException("The stored content is empty.");
}
