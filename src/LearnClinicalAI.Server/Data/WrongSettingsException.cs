namespace LearnClinicalAI.Server.Data;

/// <summary>The server cannot start with its settings or on this machine; the message is one line for the operator.</summary>
internal sealed class WrongSettingsException(string message) : Exception(message);
