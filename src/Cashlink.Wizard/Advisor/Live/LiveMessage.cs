using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// Something that one page of a session tells the others while an advisor and a client look at it together. Nothing of it is
/// stored; a message that is lost is made up for by the next one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ScreenShareChanged), "meeting")]
[JsonDerivedType(typeof(SeatPresence), "presence")]
[JsonDerivedType(typeof(PageMoved), "moved")]
[JsonDerivedType(typeof(PageScrolled), "scrolled")]
[JsonDerivedType(typeof(FieldTyped), "typed")]
[JsonDerivedType(typeof(FieldFilled), "filled")]
[JsonDerivedType(typeof(FieldEntered), "entered")]
[JsonDerivedType(typeof(PlacePointed), "pointed")]
[JsonDerivedType(typeof(PageWanted), "wanted")]
public abstract record LiveMessage;

/// <summary>The stored screen share is another one now; whoever hears it reads the store.</summary>
public sealed record ScreenShareChanged : LiveMessage;

/// <summary>A page is there, has lost its connection, or is closed.</summary>
/// <param name="IsConnected">False while the browser cannot be reached.</param>
/// <param name="IsGone">True when the page is closed for good.</param>
/// <param name="ShareVersion">The version of the screen share it knows; whoever knows an older one reads the store.</param>
public sealed record SeatPresence(bool IsConnected, bool IsGone, [property: JsonPropertyName("meetingVersion")] long ShareVersion)
    : LiveMessage;

/// <summary>The client's page shows this step, and within it this page.</summary>
public sealed record PageMoved(WizardStep Step, string? View) : LiveMessage;

/// <summary>The client's page is scrolled so far: 0 at its top, 1 at its end.</summary>
public sealed record PageScrolled([property: JsonPropertyName("share")] double Position) : LiveMessage;

/// <summary>A field of the client's page that the advisor may see.</summary>
/// <param name="Field">The field's id; for a choice the id of the option.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="IsChecked">For a choice: whether it is chosen.</param>
/// <param name="Language">The language of the client's page, which decides how a number is read.</param>
public sealed record FieldTyped(string Field, string Text, bool? IsChecked, string Language) : LiveMessage;

/// <summary>Something was entered that the advisor may not see.</summary>
/// <param name="Anchor">Where: the id or the name of a field, never of an option.</param>
/// <param name="IsFilled">Whether something stands there now.</param>
public sealed record FieldFilled(string Anchor, bool IsFilled) : LiveMessage;

/// <summary>The client's cursor is here.</summary>
/// <param name="Anchor">The id or the name of a field; null when it is in none.</param>
public sealed record FieldEntered(string? Anchor) : LiveMessage;

/// <summary>The advisor points at a place of the page; see live.js for how places are named.</summary>
public sealed record PlacePointed(string Place) : LiveMessage;

/// <summary>The advisor's page is new and wants to know how the client's page stands.</summary>
public sealed record PageWanted : LiveMessage;

/// <summary>A message with its sender, as the server knows him: a browser cannot say who it is.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="SeatId">The circuit that sends it.</param>
/// <param name="From">The role of that circuit.</param>
/// <param name="Message">What it says.</param>
public sealed record LiveEnvelope(Guid SessionId, Guid SeatId, SessionRole From, LiveMessage Message);
