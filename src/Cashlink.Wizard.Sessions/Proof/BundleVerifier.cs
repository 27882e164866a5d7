using System.Text;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Seals;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>
/// Checks a file with nothing but itself, the keys that are trusted, and the log of seals where there is one. It needs no store and no
/// network, and reads files of every earlier release.
/// </summary>
public sealed class BundleVerifier
{
    /// <summary>An entry may be written by a node whose clock is ahead of the sealing one's by this much.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<SealingKey> _trusted;
    private readonly IReadOnlyList<SignedSeal>? _log;
    private readonly List<string> _faults = [];
    private readonly List<string> _proven = [];
    private readonly List<string> _open = [];
    private readonly Dictionary<string, SealingKey> _keys = [];
    private int _hashed;

    private BundleVerifier(IReadOnlyList<SealingKey> trusted, IReadOnlyList<SignedSeal>? log) => (_trusted, _log) = (trusted, log);

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="trusted">The operator's public keys, from elsewhere than the file; empty when there are none.</param>
    /// <param name="log">The log of seals; null when there is none.</param>
    public static BundleReport Verify(Stream file, IReadOnlyList<SealingKey> trusted, IReadOnlyList<SignedSeal>? log = null)
    {
        var verifier = new BundleVerifier(trusted, log);
        try
        {
            verifier.Check(BundleFile.Unpack(file));
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or FormatException or KeyNotFoundException or IOException)
        {
            verifier._faults.Add($"the file cannot be read as a bundle: {failure.Message}");
        }
        finally
        {
            foreach (var key in verifier._keys.Values)
                key.Dispose();
        }
        return new BundleReport(verifier._faults, verifier._faults.Count == 0 ? verifier._proven : [], verifier._open, verifier._hashed);
    }

    private void Check(IReadOnlyDictionary<string, byte[]> parts)
    {
        var manifest = Read<BundleManifest>(parts, BundleFile.Manifest);
        if (manifest.Format != BundleFile.Format)
            throw new FormatException($"its format is '{manifest.Format}', and this program knows '{BundleFile.Format}'");
        ReadKeys(parts);
        var entries = Read<List<BundleEntry>>(parts, BundleFile.Entries);
        var seals = Read<List<BundleSeal>>(parts, BundleFile.Seals);

        var walk = CheckEntries(entries, manifest);
        var sealedTo = CheckSeals(entries, seals, manifest.About.Session);
        CheckParts(parts, manifest, entries);
        CheckSignature(parts);
        CheckLog(entries, seals, manifest.About.Session);
        var statement = new BundleStatement(entries, seals, walk.Unchained, sealedTo);
        _proven.AddRange(statement.Proven(_log is not null));
        _open.AddRange(statement.NotProven(_trusted.Count > 0 ? [] : [.. _keys.Keys], _log is not null));
    }

    private static T Read<T>(IReadOnlyDictionary<string, byte[]> parts, string name)
    {
        if (!parts.TryGetValue(name, out var text))
            throw new FormatException($"{name} is missing");
        using var document = CanonicalJson.Parse(text);
        return document.Deserialize<T>(BundleFile.Json) ?? throw new FormatException($"{name} is empty");
    }

    /// <summary>Keys that are trusted come from outside the file; the others are the file's own.</summary>
    private void ReadKeys(IReadOnlyDictionary<string, byte[]> parts)
    {
        foreach (var (name, content) in parts.Where(part => part.Key.StartsWith(BundleFile.KeyFolder, StringComparison.Ordinal)))
        {
            if (SealingKey.Read(Encoding.ASCII.GetString(content)) is { } key && BundleFile.NameOfKey(key.Id) == name)
                _keys[key.Id] = key;
            else
                _faults.Add($"{name} is not the public key that its name says");
        }
    }

    private ChainWalk CheckEntries(List<BundleEntry> entries, BundleManifest manifest)
    {
        var walk = new ChainWalk();
        var (erased, said) = (new List<long>(), new HashSet<long>());
        foreach (var entry in entries)
        {
            if (FaultOf(entry, manifest.About.Session, walk, erased, said) is not { } fault)
                continue;
            _faults.Add(fault);
            // What comes after it hangs on it.
            return walk;
        }
        foreach (var place in erased.Where(place => !said.Contains(place)))
            _faults.Add($"entry {place} has no content, and the record does not say that it was erased");
        if (entries.Count != manifest.Entries || walk.Head != manifest.Head)
            _faults.Add($"the file says that it has {manifest.Entries} entries, and it has {entries.Count}, or ends with another one than it says");
        return walk;
    }

    private string? FaultOf(BundleEntry entry, Guid session, ChainWalk walk, List<long> erased, HashSet<long> said)
    {
        if (entry.Session != session)
            return $"entry {entry.Sequence} is of another session";
        ChainedEntry? chained;
        try
        {
            chained = entry.Chained;
        }
        catch (FormatException failure)
        {
            return $"entry {entry.Sequence} has no time: {failure.Message}";
        }
        _hashed++;
        if (walk.Take(entry.Sequence, chained, entry.Hash) is { } fault)
            return fault;
        if (entry.Content is not { } content)
        {
            erased.Add(entry.Sequence);
            return entry.Salt is null ? null : $"entry {entry.Sequence} has lost its content";
        }
        if (chained is null)
            return entry.Salt is null ? null : $"entry {entry.Sequence} has lost its hash";
        _hashed++;
        if (entry.Salt is not { Length: 2 * ChainedEntry.SaltLength } salt || !salt.All(sign => char.IsAsciiDigit(sign) || sign is >= 'a' and <= 'f')
            || ChainedEntry.CommitmentTo(Encoding.UTF8.GetBytes(content.GetRawText()), Convert.FromHexString(salt)) != chained.Commitment)
            return $"the content of entry {entry.Sequence} is not the one that was recorded";
        if (entry.Kind == ErasedContents.Kind)
            said.UnionWith(ErasedContents.PlacesIn(content));
        return null;
    }

    /// <returns>The place up to which the record is sealed.</returns>
    private long CheckSeals(List<BundleEntry> entries, List<BundleSeal> seals, Guid session)
    {
        var (sealedTo, before) = (0L, (BundleSeal?)null);
        foreach (var seal in seals)
        {
            if (SealFault(seal, before, entries, session, sealedTo) is { } fault)
            {
                _faults.Add(fault);
                return sealedTo;
            }
            (sealedTo, before) = (seal.Head.Sequence, seal);
        }
        return sealedTo;
    }

    private string? SealFault(BundleSeal seal, BundleSeal? before, List<BundleEntry> entries, Guid session, long sealedTo)
    {
        if (Find(seal.Key) is not { } key)
            return $"seal {seal.Number} is signed with the key {seal.Key}, which is neither trusted nor in the file";
        _hashed += 2 + seal.Path.Count;
        if (!key.HasSigned(seal.Seal.Text, seal.Signature))
            return $"seal {seal.Number} does not carry the signature of its key";
        if (seal.Head.Session != session)
            return $"seal {seal.Number} holds another session";
        var leaf = new SealedHead(seal.Head.Session, seal.Head.Sequence, seal.Head.Hash).Leaf;
        if (seal.Path.Any(step => step.Length != 64 || !step.All(char.IsAsciiHexDigitLower)) || MerkleTree.RootFrom(leaf, seal.Position, seal.Count, seal.Path) != seal.Root)
            return $"the head of the record is not among those that seal {seal.Number} holds";
        if (before is not null && (seal.Number <= before.Number || seal.At < before.At))
            return $"seal {seal.Number} stands after seal {before.Number} and is not later";
        if (seal.Head.Sequence < 1 || seal.Head.Sequence > entries.Count || seal.Head.Sequence <= sealedTo)
            return seal.Head.Sequence > entries.Count
                ? $"entry {entries.Count + 1} is missing: seal {seal.Number} holds {seal.Head.Sequence} entries"
                : $"seal {seal.Number} goes back to entry {seal.Head.Sequence}";
        if (entries[(int)seal.Head.Sequence - 1].Hash != seal.Head.Hash)
            return $"entry {seal.Head.Sequence} is not the one that seal {seal.Number} holds";
        for (var place = sealedTo; place < seal.Head.Sequence; place++)
        {
            if (entries[(int)place].Hash is not null && entries[(int)place].Time > seal.At + ClockTolerance)
                return $"entry {place + 1} says that it is later than seal {seal.Number}, which holds it";
        }
        return null;
    }

    private void CheckParts(IReadOnlyDictionary<string, byte[]> parts, BundleManifest manifest, List<BundleEntry> entries)
    {
        if (entries.Any(entry => entry.Session != manifest.About.Session))
            _faults.Add("the file is about another session than its entries");
        var named = manifest.Files.Select(part => part.Name).ToList();
        foreach (var missing in named.Except(parts.Keys))
            _faults.Add($"{missing} is missing in the file");
        foreach (var more in parts.Keys.Except(named).Where(name => name is not BundleFile.Manifest and not BundleFile.Signature))
            _faults.Add($"{more} does not belong into the file");
        if (named.Distinct().Count() != named.Count)
            _faults.Add("the file names a part twice");
        foreach (var part in manifest.Files.Where(part => parts.ContainsKey(part.Name)))
        {
            _hashed++;
            if (BundleFile.HashOf(parts[part.Name]) != part.Hash)
                _faults.Add($"{part.Name} was changed after the file was made");
        }
    }

    private void CheckSignature(IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.ContainsKey(BundleFile.Signature))
        {
            if (_trusted.Count > 0)
                _faults.Add("the file is not signed");
            else
                _open.Add("The file is not signed: it was made where no key is configured. Whoever had it may have changed it.");
            return;
        }
        var signature = Read<BundleSignature>(parts, BundleFile.Signature);
        _hashed++;
        if (Find(signature.Key) is not { } key)
            _faults.Add($"the file is signed with the key {signature.Key}, which is neither trusted nor in the file");
        else if (!key.HasSigned(CanonicalJson.Of(parts[BundleFile.Manifest]), signature.Signature))
            _faults.Add("the file does not carry the signature of its key");
    }

    /// <summary>With keys from elsewhere only those count; without, the file's own have to do.</summary>
    private SealingKey? Find(string keyId) =>
        _trusted.Count > 0 ? _trusted.FirstOrDefault(key => key.Id == keyId) : _keys.GetValueOrDefault(keyId);

    private void CheckLog(List<BundleEntry> entries, List<BundleSeal> seals, Guid session)
    {
        if (_log is null)
            return;
        var previous = ChainedEntry.Beginning;
        for (var index = 0; index < _log.Count; index++)
        {
            var seal = _log[index];
            _hashed += 2 + seal.Heads.Count;
            var fault = seal.Seal.Number != index + 1 || seal.Seal.Previous != previous
                ? $"seal {index + 1} is missing in the log, or another one"
                : Find(seal.Seal.KeyId) is { } key ? seal.Fault(key) : $"seal {seal.Seal.Number} of the log is signed with a key that is not trusted";
            if (fault is not null)
            {
                _faults.Add($"{fault} (in the log)");
                return;
            }
            previous = seal.Seal.Hash;
        }
        foreach (var seal in seals.Where(seal => seal.Number > _log.Count || _log[(int)seal.Number - 1].Seal != seal.Seal))
            _faults.Add($"seal {seal.Number} of the file is not the one in the log");
        foreach (var head in _log.SelectMany(seal => seal.Heads).Where(head => head.SessionId == session))
        {
            if (head.Sequence > entries.Count || entries[(int)head.Sequence - 1].Hash != head.Hash)
                _faults.Add($"entry {Math.Min(head.Sequence, entries.Count + 1)} does not fit: the log of seals holds another one, or more of them");
        }
    }
}
